var x = System.En\u0076ironment.MachineName;

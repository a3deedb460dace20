System.Threading.Thread.Sleep(100000);

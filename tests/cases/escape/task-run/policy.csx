System.Threading.Tasks.Task.Run(() => 1);

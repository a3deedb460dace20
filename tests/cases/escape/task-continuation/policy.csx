System.Threading.Tasks.Task.CompletedTask.ContinueWith(_ => { });

System.Threading.ThreadPool.QueueUserWorkItem(_ => { });

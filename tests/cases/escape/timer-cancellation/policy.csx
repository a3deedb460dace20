var source = new System.Threading.CancellationTokenSource(100);

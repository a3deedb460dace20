System.Threading.Tasks.Parallel.For(0, 10, _ => { });

static System.Runtime.CompilerServices.TaskAwaiter GetAwaiter(this int i) => System.Threading.Tasks.Task.Delay(i).GetAwaiter();
await 5;

Func<System.Threading.Tasks.Task> later = async () => { };

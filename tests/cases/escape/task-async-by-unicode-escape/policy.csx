\u0061sync System.Threading.Tasks.Task F() { }

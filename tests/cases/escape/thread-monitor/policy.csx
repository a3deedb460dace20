System.Threading.Monitor.Enter(Mesh);

#r "System.Net.Http"

var host = System.Net.Dns.GetHostName();

var page = new System.Net.Http.HttpClient();

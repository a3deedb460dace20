using System.Globalization;
using System.Net;
using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Engine.Sites;

/// <summary>
/// Serves the files of a catalog to browsers on this machine and to nobody else, straight from memory: a page is made when it is asked for,
/// and an address is looked up among the files of the site, so that none can lead to anything else. Pages load themselves again when there is a newer state.
/// </summary>
public sealed class SiteServer : IDisposable
{
    private const int PortsTried = 20;
    private const string Page = "index.html";
    private const string Missing = "404.html";
    private const string Reload = "_mesh/reload.js";
    private const string Changes = "_mesh/changes";
    private const string ReloadScript = """
        const shown = document.currentScript.dataset.state;
        if (document.currentScript.dataset.broken) {
          const panel = document.createElement('div');
          panel.setAttribute('role', 'alert');
          panel.textContent = document.currentScript.dataset.broken;
          panel.style.cssText = 'position:fixed;inset:auto 1rem 1rem;z-index:9;padding:1rem 1.25rem;border:2px solid #c0392b;border-radius:8px;background:#fff5f4;color:#7a1410;font:600 0.95rem/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere;max-height:40vh;overflow:auto';
          document.body.append(panel);
        }
        new EventSource(new URL('changes', document.currentScript.src)).onmessage = change => {
          if (change.data !== shown) location.reload();
        };
        """;

    private readonly HttpListener listener;
    private readonly string run = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
    private volatile State state;

    private SiteServer(HttpListener listener, int port)
    {
        this.listener = listener;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");
        state = new State($"{run}-0", new Dictionary<string, SiteFile>());
        _ = Accept();
    }

    /// <summary>Told when a file of the site cannot be made, which is a fault of ours.</summary>
    public Action<string>? Failed { get; set; }

    public string Address { get; }

    /// <exception cref="UserException">Somebody else has the port.</exception>
    public static SiteServer On(int port) => TryOn(port) ?? throw new UserException(
        string.Create(CultureInfo.InvariantCulture, $"Port {port} is taken, or not ours to take."), "Name another one: mesh site serve --port 9000");

    /// <exception cref="UserException">Neither the port nor those behind it are free.</exception>
    public static SiteServer OnFree(int port) =>
        Enumerable.Range(port, PortsTried).Select(TryOn).OfType<SiteServer>().FirstOrDefault() ?? On(port);

    /// <summary>Shows another state from now on, and tells the pages that are open.</summary>
    /// <param name="files">The files of the site.</param>
    /// <param name="broken">What keeps files of the mesh from being read, a line each: every page says it, since its author may be on any.</param>
    public void Show(IReadOnlyList<SiteFile> files, IReadOnlyList<string> broken)
    {
        var before = state;
        var number = int.Parse(before.Name.Split('-')[1], CultureInfo.InvariantCulture) + 1;
        state = new State(string.Create(CultureInfo.InvariantCulture, $"{run}-{number}"), files.ToDictionary(file => file.Path)) { Broken = broken };
        before.Over.SetResult();
    }

    public void Dispose() => listener.Close();

    private static SiteServer? TryOn(int port)
    {
        var made = new HttpListener();
        made.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        made.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
        try
        {
            made.Start();
            return new SiteServer(made, port);
        }
        catch (HttpListenerException)
        {
            made.Close();
            return null;
        }
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Answer(await listener.GetContextAsync());
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The listener was closed.
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        try
        {
            context.Response.Headers["X-Content-Type-Options"] = "nosniff";
            context.Response.Headers["Cache-Control"] = "no-store";
            await Task.Yield();
            await (context.Request.HttpMethod == "GET" ? Answer(context.Request, context.Response) : Send(context.Response, HttpStatusCode.MethodNotAllowed, "text/plain", ReadOnlyMemory<byte>.Empty));
        }
        catch (Exception error) when (error is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser went away.
        }
        finally
        {
            context.Response.Close();
        }
    }

    private Task Answer(HttpListenerRequest request, HttpListenerResponse response)
    {
        var path = Uri.UnescapeDataString(request.Url?.AbsolutePath ?? "/").TrimStart('/');
        var shown = state;
        if (path == Changes)
            return Tell(response);
        if (path == Reload)
            return Send(response, HttpStatusCode.OK, "text/javascript", Encoding.UTF8.GetBytes(ReloadScript));
        if (shown.Files.GetValueOrDefault(path.Length == 0 || path.EndsWith('/') ? path + Page : path) is { } file)
            return Send(response, HttpStatusCode.OK, file, shown);
        if (shown.Files.ContainsKey($"{path}/{Page}"))
        {
            response.Redirect($"/{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}/");
            return Task.CompletedTask;
        }

        return shown.Files.GetValueOrDefault(Missing) is { } missing
            ? Send(response, HttpStatusCode.NotFound, missing, shown)
            : Send(response, HttpStatusCode.NotFound, "text/html", Encoding.UTF8.GetBytes($"<!doctype html><title>Not yet</title><p>The catalog is being made.</p>{ReloadTag(shown)}"));
    }

    /// <summary>Tells a page which state is shown, now and whenever that changes, for as long as it listens.</summary>
    private async Task Tell(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        while (true)
        {
            var shown = state;
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"data: {shown.Name}\n\n"));
            await response.OutputStream.FlushAsync();
            await shown.Over.Task;
        }
    }

    /// <summary>Sends a file of the site. One that cannot be made is a fault of ours, and is said where somebody looks: in the browser and beside it.</summary>
    private Task Send(HttpListenerResponse response, HttpStatusCode status, SiteFile file, State shown)
    {
        ReadOnlyMemory<byte> content;
        try
        {
            content = Content(file, shown);
        }
        catch (Exception fault)
        {
            var message = $"'{file.Path}' cannot be made. This is a fault of mesh itself: {PlainText.Line(fault.Message)}";
            Failed?.Invoke(message);
            return Send(response, HttpStatusCode.InternalServerError, "text/plain", Encoding.UTF8.GetBytes(message));
        }

        return Send(response, status, TypeOf(file.Path), content);
    }

    private static ReadOnlyMemory<byte> Content(SiteFile file, State shown)
    {
        var content = file.Content();
        if (!file.Path.EndsWith(".html", StringComparison.Ordinal))
            return content;
        var end = content.Span.LastIndexOf("</body>"u8);
        return end < 0 ? content : (byte[])[.. content.Span[..end], .. Encoding.UTF8.GetBytes(ReloadTag(shown)), .. content.Span[end..]];
    }

    private static string ReloadTag(State shown) => $"<script src=\"/{Reload}\" data-state=\"{shown.Name}\"{(shown.Broken.Count == 0 ? "" : $" data-broken=\"{WebUtility.HtmlEncode(string.Join('\n', shown.Broken))}\"")}></script>\n";

    private static async Task Send(HttpListenerResponse response, HttpStatusCode status, string type, ReadOnlyMemory<byte> content)
    {
        response.StatusCode = (int)status;
        response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        response.ContentLength64 = content.Length;
        await response.OutputStream.WriteAsync(content);
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".xml" => "application/xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".woff2" => "font/woff2",
        ".txt" or ".md" => "text/plain",
        _ => "application/octet-stream",
    };

    /// <summary>The files of one build, by their paths.</summary>
    private sealed record State(string Name, IReadOnlyDictionary<string, SiteFile> Files)
    {
        public IReadOnlyList<string> Broken { get; init; } = [];

        /// <summary>Done when another state is shown.</summary>
        public TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

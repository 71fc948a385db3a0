using Microsoft.AspNetCore.ResponseCompression;
using OverfitWeb.Api.Problems;

namespace OverfitWeb.Api.Pages;

/// <summary>Serves the Ui: its files, and its page at every address that is a page's.</summary>
internal static class PagesSetup
{
    private const string Page = "/index.html";

    public static void AddPages(this WebApplicationBuilder builder)
    {
        // Outside Development only the published output would be looked at.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddResponseCompression(compression =>
        {
            // Nothing secret is in the answers, so compressing them under TLS gives nothing away.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "application/problem+json", "text/plain"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
    }

    /// <summary>Answers deep links such as <c>/runs/…</c> with the page, before routing: so the page is like any other file.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseSecurityHeaders(app.Environment.WebRootFileProvider.GetFileInfo(Page));
        app.UseResponseCompression();
        app.Use((http, next) =>
        {
            bool reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
            if (reads && IsPage(http.Request.Path))
                http.Request.Path = Page;
            return next(http);
        });
        app.UseRouting();
    }

    public static void MapPages(this WebApplication app) => app.MapStaticAssets();

    private static bool IsPage(PathString path) => !ProblemSetup.IsForPrograms(path) && !Path.HasExtension(path.Value);
}

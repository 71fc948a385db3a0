using Microsoft.Extensions.FileProviders;

namespace OverfitWeb.Api.Pages;

/// <summary>What a browser may do with what it gets from here.</summary>
internal static class SecurityHeaders
{
    // Swagger UI starts itself with an inline script.
    private const string SwaggerPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "frame-ancestors 'none'; base-uri 'self'";

    public static void UseSecurityHeaders(this IApplicationBuilder app, IFileInfo page)
    {
        string pagePolicy = PagePolicy(PageScripts.Sources(page));
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                IHeaderDictionary headers = http.Response.Headers;
                headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/swagger") ? SwaggerPolicy : pagePolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                return Task.CompletedTask;
            });
            return next(http);
        });
    }
    private static string PagePolicy(string scripts) =>
        $"default-src 'self'; script-src 'self' {scripts}'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "connect-src 'self'; font-src 'self' data:; frame-ancestors 'none'; base-uri 'self'";
}

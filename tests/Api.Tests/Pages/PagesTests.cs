using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Tests.Pages;

public sealed class PagesTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    [Theory]
    [InlineData("/")]
    [InlineData("/runs")]
    [InlineData("/runs/019a5c1e-7b00-7c2e-9d7f-3f2a41c0a001")]
    [InlineData("/compare?runs=a,b")]
    [InlineData("/learn/anything/deep")]
    public async Task A_deep_link_is_answered_with_the_page(string address)
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(address, TestContext.Current.CancellationToken);

        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("_framework/blazor.webassembly.js", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing.js")]
    [InlineData("/_framework/nothing.wasm")]
    [InlineData("/runs/nothing.png")]
    public async Task A_file_that_is_not_there_is_not_the_page(string address)
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_program_of_the_page_is_there()
    {
        using HttpResponseMessage response = await _api.Http.GetAsync("/_framework/blazor.webassembly.js", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/", "default-src 'self'; script-src 'self' 'sha256-")]
    [InlineData("/api/v1/presets", "' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline';")]
    [InlineData("/api/v1/nothing", "frame-ancestors 'none'")]
    [InlineData("/swagger/index.html", "script-src 'self' 'unsafe-inline';")]
    public async Task Every_answer_tells_browsers_what_they_may_do(string address, string policy)
    {
        using HttpResponseMessage response = await _api.Http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Contains(policy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["strict-origin-when-cross-origin"], response.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task Of_scripts_in_the_page_only_its_own_is_allowed()
    {
        using HttpResponseMessage response = await _api.Http.GetAsync("/", TestContext.Current.CancellationToken);

        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string script = Assert.Single(Regex.Matches(page, "<script>(.*?)</script>", RegexOptions.Singleline)).Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains($"script-src 'self' 'sha256-{hash}' 'wasm-unsafe-eval';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_is_compressed_for_those_who_ask()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, ApiRoutes.Catalog);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        using HttpResponseMessage response = await _api.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }
}

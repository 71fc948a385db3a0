using System.Net;
using System.Net.Http.Headers;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Runs;

public sealed class GetRunTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task A_run_that_is_as_it_was_is_not_sent_again()
    {
        RunResponse run = await _api.CreateAsync(Specs.Small);
        using HttpResponseMessage first = await GetAsync(run.Id, null);
        using HttpResponseMessage same = await GetAsync(run.Id, first.Headers.ETag);
        await _api.CancelAsync(run.Id);
        using HttpResponseMessage changed = await GetAsync(run.Id, first.Headers.ETag);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal("private, no-cache", string.Join(", ", first.Headers.GetValues("Cache-Control").SelectMany(value => value.Split(", ")).Order(StringComparer.Ordinal).Reverse()));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(first.Headers.ETag, same.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    private Task<HttpResponseMessage> GetAsync(Guid id, EntityTagHeaderValue? known)
    {
        HttpRequestMessage request = new(HttpMethod.Get, ApiRoutes.Run(id));
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return _api.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

using System.Net;
using OverfitWeb.Api.Tests.Pictures;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Tests.Analysis;

public sealed class GetWeightPictureTests(WorkingService service) : IClassFixture<WorkingService>
{
    private const string Spec = """{"dataset": {"trainSize": 50, "testSize": 100}, "model": {"hidden": [16, 12], "members": 2}, "training": {"epochs": 2, "batchSize": 10}}""";

    private readonly ApiClient _api = service.Api;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    // 16 units: four by four images of 28 pixels, with lines between and around them.
    [InlineData(1, 117, 117)]
    [InlineData(2, 12, 16)]
    [InlineData(3, 10, 12)]
    public async Task Draws_each_layer(int layer, int width, int height)
    {
        RunResponse run = await TrainAsync();

        using HttpResponseMessage response = await _api.Http.GetAsync(ApiRoutes.WeightPicture(run.Id, layer), Token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.MediaType);
        PngReader picture = PngReader.Read(await response.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal((width, height, 2), (picture.Width, picture.Height, picture.ColorType));
        Assert.True(picture.Pixels.Distinct().Count() > 50);
    }

    [Fact]
    public async Task A_member_has_pictures_of_its_own()
    {
        RunResponse run = await TrainAsync();
        string address = ApiRoutes.WeightPicture(run.Id, 2);

        byte[] whole = await _api.Http.GetByteArrayAsync(address, Token);
        byte[] first = await _api.Http.GetByteArrayAsync(address + "?member=0", Token);
        byte[] second = await _api.Http.GetByteArrayAsync(address + "?member=1&weights=final", Token);

        Assert.Equal(whole, first);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_reader_that_has_it_is_not_sent_it_again()
    {
        RunResponse run = await TrainAsync();
        string address = ApiRoutes.WeightPicture(run.Id, 1);
        using HttpResponseMessage first = await _api.Http.GetAsync(address, Token);

        using HttpResponseMessage again = await SendAsync(address, first.Headers.ETag!.ToString());
        using HttpResponseMessage other = await SendAsync(ApiRoutes.WeightPicture(run.Id, 2), first.Headers.ETag.ToString());
        using HttpResponseMessage nonsense = await SendAsync(address, "nonsense");

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.True(first.Headers.CacheControl is { Private: true, MaxAge.TotalHours: 24 });
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, nonsense.StatusCode);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData("one")]
    [InlineData("99999999999999999999")]
    public async Task A_layer_that_is_not_there_is_not_found_and_told_how_many_there_are(string layer)
    {
        RunResponse run = await TrainAsync();

        using HttpResponseMessage response = await _api.Http.GetAsync($"{ApiRoutes.Run(run.Id)}/weights/{layer}.png", Token);

        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.NotFound, ProblemCodes.NotFound);
        Assert.Contains($"'{layer}'", problem.Detail, StringComparison.Ordinal);
        Assert.Contains("1 to 3", problem.Detail, StringComparison.Ordinal);
        Assert.Null(response.Headers.CacheControl);
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string tag)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        Assert.True(request.Headers.TryAddWithoutValidation("If-None-Match", tag));
        return await _api.Http.SendAsync(request, Token);
    }

    private async Task<RunResponse> TrainAsync()
    {
        RunResponse run = await _api.CreateAsync(Spec);
        return await _api.WaitForEndAsync(run.Id);
    }
}

using System.Globalization;
using System.Net.Http.Json;
using System.Resources;
using System.Text.RegularExpressions;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Tests.Wording;

public sealed partial class TextsTests(IdleService service) : IClassFixture<IdleService>
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places_for_values()
    {
        ResourceSet english = Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        ResourceSet korean = Resources.GetResourceSet(new CultureInfo("ko"), createIfNotExists: true, tryParents: false)!;
        foreach (Text text in Enum.GetValues<Text>())
        {
            string? en = english.GetString(text.ToString());
            string? ko = korean.GetString(text.ToString());
            Assert.False(string.IsNullOrWhiteSpace(en), $"{text} in English");
            Assert.False(string.IsNullOrWhiteSpace(ko), $"{text} in Korean");
            Assert.Equal(Places(en), Places(ko));
        }

        Assert.Equal(Enum.GetValues<Text>().Length, english.Cast<object>().Count());
        Assert.Equal(Enum.GetValues<Text>().Length, korean.Cast<object>().Count());
    }

    [Theory]
    [InlineData("ko", "요청이 올바르지 않습니다", "1부터 60000까지의 정수만 쓸 수 있습니다. 받은 값: 70000.")]
    [InlineData("ko-KR,ko;q=0.9,en;q=0.8", "요청이 올바르지 않습니다", "1부터 60000까지의 정수만 쓸 수 있습니다. 받은 값: 70000.")]
    [InlineData("en-US", "The request is not valid", "Must be a whole number from 1 to 60000, but is 70000.")]
    [InlineData("fr", "The request is not valid", "Must be a whole number from 1 to 60000, but is 70000.")]
    public async Task Errors_come_in_the_language_of_the_request(string language, string title, string sentence)
    {
        using HttpClient client = service.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        using HttpResponseMessage response = await client.PostAsync(
            ApiRoutes.Runs, JsonContent.Create(new { dataset = new { trainSize = 70_000 } }), TestContext.Current.CancellationToken);

        ProblemResponse problem = (await response.Content.ReadFromJsonAsync(ContractsJson.Default.ProblemResponse, TestContext.Current.CancellationToken))!;
        Assert.Equal(title, problem.Title);
        Assert.Equal([sentence], problem.Errors!["/dataset/trainSize"]);
    }

    private static IEnumerable<string> Places(string? text) => Place().Matches(text!).Select(m => m.Value).Order().Distinct();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}

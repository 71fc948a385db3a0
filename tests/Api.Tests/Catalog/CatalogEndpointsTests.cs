using System.Globalization;
using System.Net;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Api.Tests.Catalog;

public sealed class CatalogEndpointsTests(IdleService service) : IClassFixture<IdleService>
{
    private readonly ApiClient _api = service.Api;

    [Fact]
    public async Task Shows_everything_that_the_engine_offers()
    {
        CatalogResponse catalog = await ReadAsync();

        AssertSame(EngineCatalog.Penalties, catalog.Penalties);
        AssertSame(EngineCatalog.Constraints, catalog.Constraints);
        AssertSame(EngineCatalog.Dropouts, catalog.Dropouts);
        AssertSame(EngineCatalog.Activations, catalog.Activations);
        AssertSame(EngineCatalog.Initializers, catalog.Initializers);
        AssertSame(EngineCatalog.Optimizers, catalog.Optimizers);
        AssertSame(EngineCatalog.Schedules, catalog.Schedules);
        CatalogEntry l2 = catalog.Penalties.Single(entry => entry.Kind == "l2");
        CatalogParameter lambda = l2.Parameters.Single(parameter => parameter.Name == "lambda");
        Assert.Equal((ParameterType.Number, 0.1, 0.0, 10.0, true), (lambda.Type, lambda.Default!.Value.GetDouble(), lambda.Minimum, lambda.Maximum, lambda.LogScale));
        Assert.Equal(ParameterType.NumberList, l2.Parameters.Single(parameter => parameter.Name == "layers").Type);
    }

    [Fact]
    public async Task Every_field_has_its_default_and_words_in_both_languages()
    {
        CatalogResponse catalog = await ReadAsync();

        Assert.All(catalog.Fields, field =>
        {
            Assert.NotNull(field.Default);
            Assert.NotEmpty(field.Description.Ko);
            Assert.NotEmpty(field.Description.En);
            Assert.NotEqual(field.Description.Ko, field.Description.En);
        });
        CatalogParameter trainSize = catalog.Fields.Single(field => field.Name == "/dataset/trainSize");
        Assert.Equal((300, 1.0, 60_000.0), (trainSize.Default!.Value.GetInt32(), trainSize.Minimum, trainSize.Maximum));
        Assert.Equal(["book", "trainer", "epoch"], catalog.Fields.Single(field => field.Name == "/training/recording").Options!);
    }

    /// <summary>What the catalogue promises is what <c>POST /runs</c> keeps: at both ends of every range of a number.</summary>
    [Fact]
    public async Task The_ends_of_every_range_are_allowed_and_nothing_beyond()
    {
        CatalogResponse catalog = await ReadAsync();

        foreach (CatalogParameter field in catalog.Fields.Where(field => field.Type is ParameterType.Integer or ParameterType.Number))
        {
            foreach ((double value, bool allowed) in Ends(field))
            {
                using HttpResponseMessage response = await _api.PostAsync(Body(field.Name, value));
                string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                // The largest of everything together may be too much, which is another matter.
                bool taken = response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.UnprocessableEntity;
                Assert.True(taken == allowed, $"{field.Name} = {value}: {body}");
            }
        }
    }

    private static IEnumerable<(double Value, bool Allowed)> Ends(CatalogParameter field)
    {
        yield return (field.Minimum!.Value, true);
        yield return (field.Maximum!.Value, true);
        yield return (field.Minimum.Value - 1, false);
        yield return (field.Maximum.Value + 1, false);
    }

    private static string Body(string pointer, double value)
    {
        string[] names = pointer.Split('/')[1..];
        string number = value.ToString("R", CultureInfo.InvariantCulture);
        string member = string.Concat(names.Select(name => $"{{\"{name}\": ")) + number + new string('}', names.Length);
        // Early stopping watches validation images, of which there are none unless asked for.
        return member.Replace("\"earlyStopping\": {", "\"earlyStopping\": {\"monitor\": \"trainLoss\", ", StringComparison.Ordinal);
    }

    private static void AssertSame(IEnumerable<IDescriptor> kinds, IEnumerable<CatalogEntry> entries) => Assert.Equal(
        kinds.Select(kind => (kind.Kind, kind.Name.Ko, kind.Description.En, kind.Source, kind.Parameters.Count)),
        entries.Select(entry => (entry.Kind, entry.Name.Ko, entry.Description.En, entry.Source, entry.Parameters.Count)));

    private Task<CatalogResponse> ReadAsync() => _api.GetAsync(ApiRoutes.Catalog, ContractsJson.Default.CatalogResponse);
}

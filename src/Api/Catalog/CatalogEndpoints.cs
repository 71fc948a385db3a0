using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Engine.Catalog;

namespace OverfitWeb.Api.Catalog;

internal static class CatalogEndpoints
{
    public static CatalogResponse All { get; } = new()
    {
        Fields = [.. SpecFields.All.Select(CatalogMapping.ToParameter)],
        Penalties = Entries(EngineCatalog.Penalties),
        Constraints = Entries(EngineCatalog.Constraints),
        Dropouts = Entries(EngineCatalog.Dropouts),
        Activations = Entries(EngineCatalog.Activations),
        Initializers = Entries(EngineCatalog.Initializers),
        Optimizers = Entries(EngineCatalog.Optimizers),
        Schedules = Entries(EngineCatalog.Schedules),
        Augmentations = Entries(EngineCatalog.Augmentations),
    };

    /// <summary>Everything that a form is built from: what there is to choose, presets, data sets.</summary>
    public static void MapCatalog(this IEndpointRouteBuilder routes)
    {
        routes.MapPresets();
        routes.MapDatasets();
        routes.MapGet(ApiRoutes.Catalog, Get)
            .WithName("getCatalog")
            .WithTags("Catalogue")
            .WithSummary("What a spec may ask for: kinds, parameters, ranges, defaults");
    }

    private static Ok<CatalogResponse> Get() => TypedResults.Ok(All);

    private static IReadOnlyList<CatalogEntry> Entries(IReadOnlyList<IDescriptor> kinds) => [.. kinds.Select(CatalogMapping.ToEntry)];
}

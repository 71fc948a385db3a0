using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Api.Presets;

internal static class PresetEndpoints
{
    public static void MapPresets(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ApiRoutes.Presets, List)
            .WithName("listPresets")
            .WithTags("Catalogue")
            .WithSummary("The named experiments of the document, with their specs");

    private static Ok<IReadOnlyList<PresetResponse>> List() => TypedResults.Ok(PresetList.All);
}

using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Datasets;

internal static class DatasetEndpoints
{
    public static IReadOnlyList<DatasetResponse> All { get; } =
    [
        new()
        {
            Id = MnistStore.Id,
            Name = new("MNIST 손글씨 숫자", "MNIST handwritten digits"),
            TrainImages = Mnist.TrainCount,
            TestImages = Mnist.TestCount,
            Width = Mnist.Side,
            Height = Mnist.Side,
            Classes = Mnist.Classes,
            Source = "Yann LeCun, Corinna Cortes, Christopher J. C. Burges",
            License = "CC-BY-SA-3.0",
        },
    ];

    public static void AddDatasets(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MnistStore>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MnistStore>());
    }

    public static void MapDatasets(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ApiRoutes.Datasets, List)
            .WithName("listDatasets")
            .WithTags("Catalogue")
            .WithSummary("The data sets that this service holds");

    private static Ok<IReadOnlyList<DatasetResponse>> List() => TypedResults.Ok(All);
}

using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;

namespace OverfitWeb.Api.Live;

internal static class LiveSetup
{
    public static void AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EventFeed>();
        builder.Services.AddSingleton<LiveMeter>();
        builder.Services.AddSingleton<Viewers>();
        builder.Services.AddHostedService<ListPump>();
        builder.Services.AddSignalR().AddJsonProtocol(json =>
            json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default));
    }

    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapHub<RunHub>(ApiRoutes.RunHub);
        routes.MapGet(ApiRoutes.Runs + "/{id}/events", StreamEvents.HandleAsync)
            .WithTags("Runs")
            .WithName("streamEvents")
            .WithSummary("A run's events as they happen: Server-Sent Events, from the first or after Last-Event-ID to the last; as application/json what happened so far, without records")
            .Produces<IReadOnlyList<RunEvent>>(200, EventStream.MediaType, "application/json")
            .Produces(204)
            .ProducesProblems(400, 404);
    }
}

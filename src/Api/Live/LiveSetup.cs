using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Live;

internal static class LiveSetup
{
    public static void AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EventFeed>();
        builder.Services.AddHostedService<EventPump>();
        builder.Services.AddHostedService<ListPump>();
        builder.Services.AddSignalR().AddJsonProtocol(json =>
            json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default));
    }

    public static void MapLive(this IEndpointRouteBuilder routes) => routes.MapHub<RunHub>(ApiRoutes.RunHub);
}

using OverfitWeb.Contracts;

namespace OverfitWeb.Api.OpenApi;

internal static class OpenApiSetup
{
    private const string Description =
        "See a neural network overfit, fight it, and know whether the remedy helped. Queue a run with POST /api/v1/runs, "
        + "then poll it or watch it live over SignalR at /hubs/runs: Subscribe(runId, afterEventSeq) answers a snapshot, "
        + "then RunEvents(events) come; SubscribeList() brings RunsChanged(runs). Errors are application/problem+json with "
        + "a stable code and, in errors, a sentence by JSON pointer.";

    public static void AddOpenApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new() { Title = "OverfitWeb", Version = "v1", Description = Description });
            swagger.SupportNonNullableReferenceTypes();
            swagger.IncludeXmlComments(typeof(ApiRoutes).Assembly);
            swagger.OperationFilter<OperationDetails>();
        });
    }

    public static void UseOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(ui =>
        {
            ui.DocumentTitle = "OverfitWeb API";
            ui.EnableTryItOutByDefault();
        });
    }
}

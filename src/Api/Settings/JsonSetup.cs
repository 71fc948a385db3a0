using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Settings;

internal static class JsonSetup
{
    /// <summary>Answers are written by the wire's own JSON.</summary>
    public static void AddJson(this WebApplicationBuilder builder) => builder.Services.ConfigureHttpJsonOptions(json =>
        json.SerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default));
}

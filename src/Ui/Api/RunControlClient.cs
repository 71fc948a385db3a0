using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Api;

/// <summary>What can be asked of a run that is there. Every call throws <see cref="ApiException"/> where it does not succeed.</summary>
public sealed class RunControlClient(HttpClient http)
{
    private const string MergePatch = "application/merge-patch+json";

    /// <summary>Stops at the next record, to go on later.</summary>
    public Task<RunResponse> PauseAsync(Guid id, CancellationToken cancel = default) => PostAsync($"{ApiRoutes.Run(id)}/pause", null, cancel);

    /// <summary>Goes on.</summary>
    public Task<RunResponse> ResumeAsync(Guid id, CancellationToken cancel = default) => PostAsync($"{ApiRoutes.Run(id)}/resume", null, cancel);

    /// <summary>Stops for good.</summary>
    public Task<RunResponse> CancelAsync(Guid id, CancellationToken cancel = default) => PostAsync(ApiRoutes.Cancel(id), null, cancel);

    /// <summary>A new run that goes on from a record.</summary>
    public Task<RunResponse> ForkAsync(Guid id, int fromRecord, JsonObject overrides, CancellationToken cancel = default) =>
        PostAsync($"{ApiRoutes.Run(id)}/fork", new JsonObject { ["fromRecord"] = fromRecord, ["overrides"] = overrides }, cancel);

    /// <summary>The same spec again, from the start.</summary>
    public Task<RunResponse> CloneAsync(Guid id, JsonObject overrides, CancellationToken cancel = default) =>
        PostAsync($"{ApiRoutes.Run(id)}/clone", new JsonObject { ["overrides"] = overrides }, cancel);

    /// <summary>Changes name, tags, notes or pin: the members that the patch has.</summary>
    public Task<RunResponse> UpdateAsync(Guid id, JsonObject patch, CancellationToken cancel = default) =>
        http.CallAsync(
            new HttpRequestMessage(HttpMethod.Patch, ApiRoutes.Run(id)) { Content = Body(patch, MergePatch) },
            ContractsJson.Default.RunResponse,
            cancel);

    private Task<RunResponse> PostAsync(string address, JsonObject? body, CancellationToken cancel) =>
        http.CallAsync(
            new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : Body(body, "application/json") },
            ContractsJson.Default.RunResponse,
            cancel);

    private static StringContent Body(JsonObject json, string type) =>
        new(json.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue(type));
}

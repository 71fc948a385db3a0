using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Api;

/// <content>One run that is there: what happened to it, and what can be asked of it.</content>
public sealed partial class RunsClient
{
    private const string MergePatch = "application/merge-patch+json";

    /// <summary>What happened to a run so far, without its records.</summary>
    public Task<IReadOnlyList<RunEvent>> GetEventsAsync(Guid id, CancellationToken cancel = default) =>
        GetAsync(ApiRoutes.Events(id), Json.IReadOnlyListRunEvent, cancel);

    /// <summary>Stops at the next record, to go on later.</summary>
    public Task<RunResponse> PauseAsync(Guid id, CancellationToken cancel = default) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Pause(id)), Json.RunResponse, cancel);

    /// <summary>Goes on.</summary>
    public Task<RunResponse> ResumeAsync(Guid id, CancellationToken cancel = default) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Resume(id)), Json.RunResponse, cancel);

    /// <summary>A new run that goes on from a record, with a merge patch for its spec.</summary>
    public Task<RunResponse> ForkAsync(Guid id, int fromRecord, JsonElement overrides, CancellationToken cancel = default) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Fork(id))
            {
                Content = JsonContent.Create(new ForkRunRequest(fromRecord, overrides), Json.ForkRunRequest),
            },
            Json.RunResponse,
            cancel);

    /// <summary>Changes name, tags, notes or pin: the members that the patch has.</summary>
    public Task<RunResponse> UpdateAsync(Guid id, JsonObject patch, CancellationToken cancel = default) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Patch, ApiRoutes.Run(id))
            {
                Content = new StringContent(patch.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue(MergePatch)),
            },
            Json.RunResponse,
            cancel);
}

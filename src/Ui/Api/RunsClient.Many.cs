using System.Net.Http.Json;
using System.Text.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Ui.Api;

/// <content>Many runs at once: the list, its small curves, and what is done to several.</content>
public sealed partial class RunsClient
{
    /// <summary>The newest runs first.</summary>
    public Task<RunListResponse> ListAsync(int pageSize, CancellationToken cancel = default) =>
        ListAtAsync($"{ApiRoutes.Runs}?pageSize={pageSize}", cancel);

    /// <summary>The page at an address, such as that of <see cref="RunListResponse.NextLink"/>.</summary>
    public Task<RunListResponse> ListAtAsync(string address, CancellationToken cancel = default) =>
        GetAsync(address, Json.RunListResponse, cancel);

    /// <summary>Thinned curves of up to 200 runs.</summary>
    public Task<SparklinesResponse> GetSparklinesAsync(IEnumerable<Guid> ids, CancellationToken cancel = default) =>
        GetAsync($"{ApiRoutes.Sparklines}?runs={string.Join(',', ids)}", Json.SparklinesResponse, cancel);

    /// <summary>Does one thing to up to 200 runs; the answer has an outcome for each.</summary>
    public Task<BulkRunsResponse> BulkAsync(BulkRunsRequest request, CancellationToken cancel = default) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, ApiRoutes.BulkRuns) { Content = JsonContent.Create(request, Json.BulkRunsRequest) },
            Json.BulkRunsResponse,
            cancel);

    /// <summary>Queues a run's spec again, with a merge patch.</summary>
    public Task<RunResponse> CloneAsync(Guid id, JsonElement overrides, CancellationToken cancel = default) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Clone(id)) { Content = JsonContent.Create(new CloneRunRequest(overrides), Json.CloneRunRequest) },
            Json.RunResponse,
            cancel);
}

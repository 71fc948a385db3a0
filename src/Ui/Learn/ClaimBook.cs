using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Ensembles;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Live;

namespace OverfitWeb.Ui.Learn;

/// <summary>The runs of this service that the claims need: which there are, which are under way, which are missing.</summary>
public sealed class ClaimBook(RunsClient client, IReadOnlyList<PresetResponse> presets)
{
    private const int PageSize = 200;

    /// <summary>Runs queued elsewhere count, too, if they are among the newest.</summary>
    private const int PagesOfAll = 2;

    private readonly Dictionary<(string Key, long Seed), RunResponse> _runs = [];
    private readonly Dictionary<Arm, string> _keys = [];
    private IReadOnlyList<EnsembleResponse> _averages = [];
    private readonly Dictionary<string, (string Runs, CompareResponse Comparison)> _comparisons = [];

    /// <summary>Reads what there is.</summary>
    public async Task LoadAsync(bool onlyOwn, CancellationToken cancel)
    {
        await ReadAsync($"{ApiRoutes.Runs}?tag={Arm.Tag}&pageSize={PageSize}", int.MaxValue, cancel);
        if (!onlyOwn)
            await ReadAsync($"{ApiRoutes.Runs}?pageSize={PageSize}", PagesOfAll, cancel);
    }

    /// <summary>The finished runs of a setting, in the order of its seeds.</summary>
    public IReadOnlyList<RunResponse> Finished(Arm arm) => [.. Known(arm).Where(run => run.Status == RunStatus.Succeeded)];

    /// <summary>How many runs of the settings are on their way.</summary>
    public int Waiting(IEnumerable<Arm> arms) =>
        Each(arms).Select(item => Find(item.Arm, item.Seed)).OfType<RunResponse>().Where(run => !run.Status.IsEnded()).DistinctBy(run => run.Id).Count();

    /// <summary>Whether any figure is still to come by itself.</summary>
    public bool IsWaiting => Waiting(Claim.All.SelectMany(claim => claim.Arms)) > 0
        || Claim.All.Any(claim => claim.IsAveraged && Average(claim)?.Status == EnsembleStatus.Queued);

    /// <summary>What the settings lack, equal runs once.</summary>
    public IReadOnlyList<(Arm Arm, long Seed)> Missing(IEnumerable<Arm> arms) =>
        [.. Each(arms).Where(item => Find(item.Arm, item.Seed) is null).DistinctBy(item => (KeyOf(item.Arm), item.Seed))];

    /// <summary>Queues one of them.</summary>
    public async Task QueueAsync(Arm arm, long seed, string name, string idempotencyKey, CancellationToken cancel) =>
        Put(await client.CreateAsync(arm.Request(presets, seed, name), idempotencyKey, cancel));

    /// <summary>The comparison of what a claim has; null before its first run has finished. The same runs are asked about once.</summary>
    public async Task<CompareResponse?> CompareAsync(Claim claim, CancellationToken cancel)
    {
        Guid[] ids = [.. claim.Arms.SelectMany(Finished).Select(run => run.Id).Distinct()];
        if (ids.Length == 0)
            return null;

        string runs = string.Join(',', ids);
        if (!_comparisons.TryGetValue(claim.Id, out (string Runs, CompareResponse Comparison) known) || known.Runs != runs)
            _comparisons[claim.Id] = known = (runs, await client.CompareAsync(ids, cancel));
        return known.Comparison;
    }

    /// <summary>The average of a claim's runs; null before there is one.</summary>
    public EnsembleResponse? Average(Claim claim)
    {
        HashSet<Guid> runs = [.. claim.Arms.SelectMany(Finished).Select(run => run.Id)];
        return _averages.FirstOrDefault(average => average.Status != EnsembleStatus.Failed && runs.SetEquals(average.Runs));
    }

    /// <summary>Averages a claim's runs once all of them have finished; asked again, it does nothing more.</summary>
    public async Task AverageAsync(Claim claim, CancellationToken cancel)
    {
        Guid[] runs = [.. claim.Arms.SelectMany(Finished).Select(run => run.Id)];
        if (runs.Length < claim.Arms.Count)
            return;

        _averages = await client.ListEnsemblesAsync(cancel);
        if (Average(claim) is null)
            _averages = [await client.AverageAsync(runs, cancel), .. _averages];
    }

    private async Task ReadAsync(string link, int pages, CancellationToken cancel)
    {
        string? next = link;
        for (int page = 0; page < pages && next is not null; page++)
        {
            RunListResponse answer = await client.ListAtAsync(next, cancel);
            foreach (RunResponse run in answer.Items)
                Put(run);
            next = answer.NextLink;
        }
    }

    // Of several runs of one setting and seed, one that has succeeded, else the newest that may still.
    private void Put(RunResponse run)
    {
        if (run.Status is RunStatus.Failed or RunStatus.Canceled)
            return;
        (string, long) place = (SpecKey.Of(run.Spec), run.Spec.Training.Seed);
        if (!_runs.TryGetValue(place, out RunResponse? known) || known.Id == run.Id
            || (known.Status != RunStatus.Succeeded && (run.Status == RunStatus.Succeeded || run.Id.CompareTo(known.Id) > 0)))
            _runs[place] = run;
    }

    private IEnumerable<RunResponse> Known(Arm arm) => arm.Seeds.Select(seed => Find(arm, seed)).OfType<RunResponse>();

    private RunResponse? Find(Arm arm, long seed) => _runs.GetValueOrDefault((KeyOf(arm), seed));

    private string KeyOf(Arm arm) => _keys.TryGetValue(arm, out string? key) ? key : _keys[arm] = arm.Key(presets);

    private static IEnumerable<(Arm Arm, long Seed)> Each(IEnumerable<Arm> arms) =>
        arms.SelectMany(arm => arm.Seeds.Select(seed => (arm, seed)));
}

using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>Queues the runs that a verdict lacks, and adds them to the comparison.</summary>
public sealed partial class AddSeeds
{
    private readonly HashSet<(Guid Run, long Seed)> _queued = [];
    private readonly List<Guid> _added = [];
    private ApiFailure? _failure;
    private bool _busy;

    /// <summary>The comparison.</summary>
    [Parameter, EditorRequired]
    public CompareResponse Comparison { get; set; } = null!;

    /// <summary>Nothing can be said without them.</summary>
    [Parameter]
    public bool Urgent { get; set; }

    /// <summary>Ids of the runs that were queued.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Guid>> OnAdded { get; set; }

    [Inject]
    private RunsClient Client { get; set; } = null!;

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    private SeedPlan Plan => SeedPlan.Of(Comparison);

    private async Task AddAsync()
    {
        (_busy, _failure) = (true, null);
        try
        {
            foreach ((Guid run, long seed) item in Plan.Runs.Where(item => !_queued.Contains(item)))
            {
                RunResponse made = await Client.CloneAsync(item.run, Seed(item.seed));
                _added.Add(made.Id);
                _queued.Add(item);
            }
        }
        catch (ApiException exception)
        {
            // What was queued stays so; trying again queues only the rest.
            _failure = exception.Failure;
        }

        _busy = false;
        if (_failure is null)
            await OnAdded.InvokeAsync(_added);
    }

    private static JsonElement Seed(long seed) => JsonElement.Parse($$$"""{"training": {"seed": {{{seed}}}}}""");
}

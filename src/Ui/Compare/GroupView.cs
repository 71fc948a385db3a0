using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Live;
using OverfitWeb.Ui.Resources;

namespace OverfitWeb.Ui.Compare;

/// <summary>Runs that differ in their seeds alone, as the page shows them: under one name, in one colour.</summary>
/// <param name="Group">What the service said of them.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Color">The colour of the first of them.</param>
/// <param name="Members">The runs, in the order asked for.</param>
/// <param name="IsBaseline">Whether the others are measured against it.</param>
public sealed record GroupView(
    CompareGroup Group, string Name, RunColor Color, IReadOnlyList<RunView> Members, bool IsBaseline)
{
    /// <summary>The spec that all have but for seed, name, tags and notes.</summary>
    public RunSpec Spec => Members[0].Run.Spec;

    /// <summary>The groups of a comparison, the baseline first.</summary>
    public static IReadOnlyList<GroupView> Of(CompareFeed feed, RunColors colors, IStringLocalizer<UiText> localizer)
    {
        Dictionary<Guid, RunView> runs = feed.Runs.ToDictionary(view => view.Run.Id);
        IReadOnlyDictionary<string, string> names = GroupNames.Of(feed.Comparison, localizer);
        return
        [
            .. feed.Comparison.Groups.Select((group, place) => new GroupView(
                group,
                names[group.Key],
                colors.Of(group.Runs[0]),
                [.. group.Runs.Select(id => runs[id])],
                place == 0)),
        ];
    }
}

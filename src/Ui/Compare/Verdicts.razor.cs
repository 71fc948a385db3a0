using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Ui.Resources;
using OverfitWeb.Ui.Runs;

namespace OverfitWeb.Ui.Compare;

/// <summary>Did it help? One verdict for each group but the first: a word, a sentence with its numbers, the numbers.</summary>
public sealed partial class Verdicts
{
    /// <summary>The comparison; without verdicts nothing is shown.</summary>
    [Parameter, EditorRequired]
    public CompareResponse Comparison { get; set; } = new([], []);

    [Inject]
    private IStringLocalizer<UiText> L { get; set; } = null!;

    // A group is called as its first run.
    private string NameOf(string key)
    {
        Guid first = Comparison.Groups.First(group => group.Key == key).Runs[0];
        return RunName.Of(Comparison.Runs.First(item => item.Run.Id == first).Run);
    }
}

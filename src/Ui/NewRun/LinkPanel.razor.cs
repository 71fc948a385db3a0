using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OverfitWeb.Ui.NewRun;

/// <summary>Links that open the form exactly so, whole or with the controls that a teacher wants shown.</summary>
public sealed partial class LinkPanel
{
    private readonly HashSet<string> _shown = [Control.Lambda, Control.Dropout, Control.Seed];
    private string _title = "";
    private string _copied = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    private string FormLink => Whole(null);

    private string LessonLink => Whole(new Lesson(_title.Trim(), [.. Control.All.Where(_shown.Contains)]));

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        if (Form.Lesson is not { } lesson)
            return;
        _title = lesson.Title;
        _shown.Clear();
        _shown.UnionWith(lesson.Controls);
    }

    private string Whole(Lesson? lesson) => Navigation.ToAbsoluteUri(DraftLink.Write(Form.Draft, lesson)).AbsoluteUri;

    private void Choose(string control, bool shown)
    {
        if (shown)
            _shown.Add(control);
        else
            _shown.Remove(control);
    }

    private async Task CopyAsync(string link)
    {
        try
        {
            await Js.InvokeVoidAsync("navigator.clipboard.writeText", link);
            _copied = L["Link_Copied"];
        }
        catch (JSException)
        {
            // Browsers give the clipboard to encrypted and local pages only.
            _copied = L["Link_CopyByHand"];
        }
    }
}

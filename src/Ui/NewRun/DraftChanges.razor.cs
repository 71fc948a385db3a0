namespace OverfitWeb.Ui.NewRun;

/// <summary>What differs from the preset: in a lesson, too, what the hidden controls are set to.</summary>
public sealed partial class DraftChanges
{
    private IEnumerable<(string Pointer, string Before, string After)> Changes => DraftLink.Changes(Form.Draft)
        .Select(change => (change.Pointer[1..].Replace('/', '.'), LinkValue.Write(change.Before), LinkValue.Write(change.After)));
}

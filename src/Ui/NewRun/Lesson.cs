namespace OverfitWeb.Ui.NewRun;

/// <summary>A form that a teacher prepared: a title, and the only controls that are shown.</summary>
/// <param name="Title">What the page is called; may be empty.</param>
/// <param name="Controls">Names from <see cref="Control"/>; others are ignored.</param>
public sealed record Lesson(string Title, IReadOnlyList<string> Controls);

namespace OverfitWeb.Ui.NewRun;

/// <summary>What an address said.</summary>
/// <param name="Draft">The form.</param>
/// <param name="Lesson">What a teacher chose to show; null for everything.</param>
/// <param name="Unread">Parts that could not be read.</param>
public sealed record DraftReading(RunDraft Draft, Lesson? Lesson, IReadOnlyList<string> Unread);

namespace OverfitWeb.Contracts.Runs;

/// <summary>Something that one should know of a run.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Sentence">The same in words, with its numbers and what to try.</param>
public sealed record RunNotice(NoticeCode Code, LocalizedText Sentence);

namespace OverfitWeb.Contracts.Runs;

/// <summary>Something in a spec that is allowed, and likely not what was meant.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Pointer">The member of the resolved spec, as JSON pointer (RFC 6901), such as <c>/penalties/0/lambda</c>.</param>
/// <param name="Sentence">The same in words, with its numbers and what to try.</param>
public sealed record RunWarning(WarningCode Code, string Pointer, LocalizedText Sentence);

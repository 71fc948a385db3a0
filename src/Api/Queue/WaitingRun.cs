namespace OverfitWeb.Api.Queue;

/// <summary>A run that waits for a worker.</summary>
/// <param name="Id">The run.</param>
/// <param name="Alone">Whether it is to be trained without company.</param>
internal sealed record WaitingRun(Guid Id, bool Alone);

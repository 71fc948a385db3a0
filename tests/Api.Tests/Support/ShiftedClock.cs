namespace OverfitWeb.Api.Tests.Support;

/// <summary>A clock that somebody sets wrong; time goes on all the same.</summary>
public sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}

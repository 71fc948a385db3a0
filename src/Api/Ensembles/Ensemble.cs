using OverfitWeb.Contracts.Ensembles;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Ensembles;

/// <summary>An average of finished runs as the database keeps it.</summary>
internal sealed class Ensemble
{
    public required Guid Id { get; init; }

    public required EnsembleStatus Status { get; set; }

    public required List<Guid> Runs { get; init; }

    public required WeightsChoice Weights { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    public EnsembleResult? Result { get; set; }

    public string? Error { get; set; }

    public EnsembleResponse ToResponse() => new()
    {
        Id = Id,
        Status = Status,
        Runs = Runs,
        Weights = Weights,
        CreatedAt = CreatedAt,
        FinishedAt = FinishedAt,
        Result = Result,
        Error = Error,
    };
}

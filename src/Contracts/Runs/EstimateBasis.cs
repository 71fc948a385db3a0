using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>What an estimate of time was held against.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EstimateBasis>))]
public enum EstimateBasis
{
    /// <summary>Short trainings of the engine on this machine, made for the purpose.</summary>
    [JsonStringEnumMemberName("calibration")]
    Calibration,

    /// <summary>Runs that finished on this machine.</summary>
    [JsonStringEnumMemberName("finishedRuns")]
    FinishedRuns,
}

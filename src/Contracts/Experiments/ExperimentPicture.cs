using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Experiments;

/// <summary>What shows the results of an experiment best.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExperimentPicture>))]
public enum ExperimentPicture
{
    /// <summary>Groups in the order of a measure, each with its interval.</summary>
    [JsonStringEnumMemberName("ranking")]
    Ranking,

    /// <summary>A measure against one axis, as a line with a band; one line for each value of another axis.</summary>
    [JsonStringEnumMemberName("line")]
    Line,

    /// <summary>A measure over two axes.</summary>
    [JsonStringEnumMemberName("heatMap")]
    HeatMap,

    /// <summary>More axes than two.</summary>
    [JsonStringEnumMemberName("parallelCoordinates")]
    ParallelCoordinates,

    /// <summary>The series of the results, against the number of members or samples.</summary>
    [JsonStringEnumMemberName("series")]
    Series,
}

using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Runs;

/// <summary>What <c>POST /runs/bulk</c> does to each run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BulkAction>))]
public enum BulkAction
{
    /// <summary>As <c>DELETE /runs/{id}</c>.</summary>
    [JsonStringEnumMemberName("delete")]
    Delete,

    /// <summary>As <c>POST /runs/{id}/cancel</c>.</summary>
    [JsonStringEnumMemberName("cancel")]
    Cancel,

    /// <summary>Adds and removes tags.</summary>
    [JsonStringEnumMemberName("tag")]
    Tag,

    /// <summary>Sets the mark of <c>PATCH /runs/{id}</c>.</summary>
    [JsonStringEnumMemberName("pin")]
    Pin,

    /// <summary>Takes it away.</summary>
    [JsonStringEnumMemberName("unpin")]
    Unpin,
}

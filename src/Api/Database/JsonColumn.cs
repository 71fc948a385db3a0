using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OverfitWeb.Api.Database;

/// <summary>Values that nobody queries by their members and that are not on the wire, as JSON.</summary>
/// <param name="type">How they are written.</param>
internal sealed class JsonColumn<TValue>(JsonTypeInfo<TValue> type) : ValueConverter<TValue, string>(
    value => JsonSerializer.Serialize(value, type),
    json => JsonSerializer.Deserialize(json, type)!)
    where TValue : class;

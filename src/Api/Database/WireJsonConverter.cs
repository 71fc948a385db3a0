using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Database;

/// <summary>Values that nobody queries by their members, as the wire's JSON.</summary>
internal sealed class WireJsonConverter<TValue>() : ValueConverter<TValue, string>(
    value => JsonSerializer.Serialize(value, typeof(TValue), ContractsJson.Default),
    json => (TValue)JsonSerializer.Deserialize(json, typeof(TValue), ContractsJson.Default)!)
    where TValue : class;

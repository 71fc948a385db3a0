using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OverfitWeb.Contracts;

namespace OverfitWeb.Api.Database;

/// <summary>Enum values as the wire spells them, so that a row reads like an answer of the service.</summary>
internal sealed class WireEnumConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => Names[value],
    name => Values[name])
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Names = Enum.GetValues<TEnum>().ToDictionary(
        value => value,
        value => JsonSerializer.SerializeToElement(value, typeof(TEnum), ContractsJson.Default).GetString()!);

    private static readonly Dictionary<string, TEnum> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key);
}

using System.Text.Json.Serialization;

namespace OverfitWeb.Contracts.Catalog;

/// <summary>JSON type of a parameter.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParameterType>))]
public enum ParameterType
{
    /// <summary>A number.</summary>
    [JsonStringEnumMemberName("number")]
    Number,

    /// <summary>A whole number.</summary>
    [JsonStringEnumMemberName("integer")]
    Integer,

    /// <summary>true or false.</summary>
    [JsonStringEnumMemberName("boolean")]
    Boolean,

    /// <summary>Text.</summary>
    [JsonStringEnumMemberName("string")]
    String,

    /// <summary>One of <see cref="CatalogParameter.Options"/>.</summary>
    [JsonStringEnumMemberName("choice")]
    Choice,

    /// <summary>A list of numbers.</summary>
    [JsonStringEnumMemberName("numberList")]
    NumberList,

    /// <summary>A list of whole numbers.</summary>
    [JsonStringEnumMemberName("integerList")]
    IntegerList,

    /// <summary>A list of texts.</summary>
    [JsonStringEnumMemberName("stringList")]
    StringList,
}

import WorldCafe

extension CafeFile {
  /// The most values that people choose from on joining.
  static let mixedValuesMax = 20
  static let mixedValueLengthMax = 60

  /// What the tables are mixed by; nil without the field.
  static func mixedBy(
    _ fields: FileFields, in context: Context
  ) throws(Refusal) -> MixedAttribute? {
    guard let value = fields.object("mix_by") else { return nil }
    let entry = try mixingFields(value)
    let values = try entry.texts(
      "values", max: mixedValuesMax, lengthMax: mixedValueLengthMax, in: context)
    guard values.count >= 2 else { throw entry.wrong("values", "has fewer than 2 entries") }
    guard Set(values).count == values.count else {
      throw entry.wrong("values", "holds a value twice")
    }
    return MixedAttribute(title: try entry.text("title", max: 60, in: context), values: values)
  }

  /// The attribute of a rehearsal's guest that the file names: an own one, or the organization.
  static func attribute(
    of guest: FileFields, _ fields: FileFields, mixedBy: MixedAttribute?, in context: Context
  ) throws(Refusal) -> String? {
    guard let mixedBy, let value = fields.object("mix_by"),
      case .text(let name)? = try mixingFields(value).object("attribute")
    else { return nil }
    let found: String
    if name == "organization" {
      found = try guest.text(name, max: 200, in: context, default: "")
    } else if case .object(let attributes)? = guest.object("attributes"),
      case .text(let text)? = attributes[name]
    {
      found = text
    } else {
      return nil
    }
    guard found.isEmpty || mixedBy.values.contains(found) else {
      throw guest.wrong(
        name == "organization" ? name : "attributes.\(name)", "is not one of mix_by.values")
    }
    return found.isEmpty ? nil : found
  }

  private static func mixingFields(_ value: JSONValue) throws(Refusal) -> FileFields {
    let entry = try FileFields(value, at: "mix_by", known: ["title", "values", "attribute"])
    switch entry.object("attribute") {
    case nil, .text: return entry
    default: throw entry.wrong("attribute", "is not a text")
    }
  }
}

import Testing
@testable import WorldCafe
